"""Ctrl+E: see the name of whoever is at the desk, or hide it again. Each look is in the log."""

from zal_console.flow import Flow


async def see_name(flow: Flow) -> str:
    """Show the name, or hide it again; there is nothing to say."""
    if flow.name.of(flow.view):
        flow.name.forget()
        return ""
    name = await flow.face.act(flow.face.hall.privacy.see_name, flow.by)
    flow.name.keep(flow.view, name)
    return ""
