"""What stands in a folder, to be compared."""


def tree(folder):
    """Each file's bytes, by its path below `folder`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
