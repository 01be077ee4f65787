"""What is wrong with the hall's file or clock, where nobody is signed in or the desk is hidden."""

from textual.widgets import Static

from zal_console.banner import clock_text, fault_text
from zal_console.console import Console


class FaultLine(Static):
    """One line under the header, there while something is wrong."""

    def __init__(self, face: Console) -> None:
        super().__init__(markup=False, classes="fault")
        self._face = face

    def on_mount(self) -> None:
        """Show what is wrong now and whatever becomes of it."""
        self.display = False
        for each in ("trouble", "unwritable", "is_disk_full", "clock_ahead_s"):
            self.watch(self._face, each, self._show)

    def _show(self) -> None:
        face = self._face
        fault, of_clock = face.fault, clock_text(face.clock_ahead_s, face.words)
        told = of_clock if fault is None else fault_text(fault, face.words)
        self.display = bool(told)
        self.update(f"! {told}")
