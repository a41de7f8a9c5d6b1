"""What commands give to programs: lines of JSON, JUnit's XML, bytes for a file or for standard output."""
