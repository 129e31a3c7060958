"""The release: it stands in the manifest and in one runtime file of each client, nowhere else."""

__version__ = "1.0.0"
