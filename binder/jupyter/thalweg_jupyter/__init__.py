"""The Java kernel's part in a Jupyter written in Python: parameters for papermill, quicker answers from the server."""
