//! Files for other systems, read back with other libraries.
