"""What is wrong with the hall or this screen, where nobody is signed in or the desk is hidden."""

from textual.widgets import Static

from zal.domain.legibility import are_letters_small
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
            self.watch(self._face, each, self.show)

    def show(self) -> None:
        """Show what is wrong, the worst alone; a screen of another size may be wrong no more."""
        told = self._told()
        self.display = bool(told)
        self.update(f"! {told}")

    def _told(self) -> str:
        face = self._face
        if face.fault is not None:
            return fault_text(face.fault, face.words)
        of_clock = clock_text(face.clock_ahead_s, face.words)
        is_small = are_letters_small(*face.size)
        return of_clock or (face.words.say("letters-small") if is_small else "")
