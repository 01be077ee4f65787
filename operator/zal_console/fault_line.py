"""What is wrong with the hall's file, where nobody is signed in or the desk is hidden."""

from textual.widgets import Static

from zal_console.banner import fault_text
from zal_console.console import Console


class FaultLine(Static):
    """One line under the header, there while something is wrong."""

    def __init__(self, face: Console) -> None:
        super().__init__(markup=False, classes="fault")
        self._face = face

    def on_mount(self) -> None:
        """Show what is wrong now and whatever becomes of it."""
        self.display = False
        for each in ("trouble", "unwritable", "is_disk_full"):
            self.watch(self._face, each, self._show)

    def _show(self) -> None:
        fault = self._face.fault
        self.display = fault is not None
        if fault is not None:
            self.update(f"! {fault_text(fault, self._face.words)}")
