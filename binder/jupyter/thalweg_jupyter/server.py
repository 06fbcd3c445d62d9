"""A Jupyter server that sends what a kernel says at once, and exports pictures with their alternative text and formulas drawn.

A kernel's answer is several small messages. TCP keeps the second back until the browser has confirmed the first, which
it does 40 ms later, unless it is told not to wait.
"""

import functools


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(app):
    app.config.HTMLExporter.preprocessors.extend(
        f"thalweg_jupyter.export.{name}" for name in ("AltTexts", "Formulas", "TallCells"))
    app.config.SlidesExporter.reveal_scroll = True
    app.config.SlidesExporter.reveal_width = "1240"
    try:
        from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

        opened = KernelWebsocketHandler.open
    except (ImportError, AttributeError):  # another version: it works as ever, and answers as late
        app.log.debug("thalweg: messages of kernels are not sent at once; this server has no such handler")
        return

    @functools.wraps(opened)
    def open_without_delay(self, *args, **kwargs):
        try:
            self.set_nodelay(True)
        except Exception:  # closed again already
            self.log.debug("thalweg: a connection that cannot send at once", exc_info=True)
        return opened(self, *args, **kwargs)

    KernelWebsocketHandler.open = open_without_delay
