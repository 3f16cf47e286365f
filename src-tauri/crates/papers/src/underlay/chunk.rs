//! A part of a file: objects as they are written, and where each begins.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Writer};

use crate::report::PaperError;

/// Objects with consecutive numbers, written.
pub(super) struct Chunk {
    first: u32,
    bytes: Vec<u8>,
    starts: Vec<usize>,
}

impl Chunk {
    /// One whose objects are numbered from `first` on.
    pub(super) fn new(first: u32) -> Self {
        Self { first, bytes: Vec::new(), starts: Vec::new() }
    }

    /// Writes the next object.
    pub(super) fn write(&mut self, object: &Object) -> Result<(), PaperError> {
        self.try_write(object).map_err(PaperError::assembly)
    }

    fn try_write(&mut self, object: &Object) -> std::io::Result<()> {
        let number = u32::try_from(self.starts.len()).ok().and_then(|count| self.first.checked_add(count));
        let number = number.ok_or_else(|| std::io::Error::other("more objects than a file can number"))?;
        self.starts.push(self.bytes.len());
        writeln!(self.bytes, "{number} 0 obj")?;
        Writer::write_object(&mut self.bytes, object)?;
        self.bytes.write_all(b"\nendobj\n")
    }
}

/// The whole file from its chunks, whose numbers must follow one another from 1 on, with a plain list of objects,
/// which every reader and archive understands.
pub(super) fn join(chunks: Vec<Chunk>, root: ObjectId, rest: &Dictionary) -> Result<Vec<u8>, PaperError> {
    let size = chunks.iter().map(|chunk| chunk.bytes.len()).sum::<usize>();
    let count = chunks.iter().map(|chunk| chunk.starts.len()).sum::<usize>();
    let mut file = Vec::with_capacity(size + 20 * count + 1024);
    // Four bytes above 127 say that the file is not text (ISO 19005-2, 6.1.2).
    file.extend_from_slice(b"%PDF-1.7\n%\xc3\xa5\xc3\xb8\n");
    let mut list = String::with_capacity(20 * count);
    let mut next = 1;
    for chunk in chunks {
        if chunk.first != next {
            return Err(PaperError::assembly("the numbers of objects have a gap"));
        }
        next += u32::try_from(chunk.starts.len()).map_err(PaperError::assembly)?;
        for start in chunk.starts {
            list.push_str(&format!("{:010} 00000 n \n", file.len() + start));
        }
        file.extend_from_slice(&chunk.bytes);
    }
    let mut trailer = rest.clone();
    trailer.set("Size", i64::from(next));
    trailer.set("Root", root);
    let start = file.len();
    let finish = |file: &mut Vec<u8>| -> std::io::Result<()> {
        write!(file, "xref\n0 {next}\n0000000000 65535 f \n{list}trailer\n")?;
        Writer::write_object(file, &Object::Dictionary(trailer))?;
        write!(file, "\nstartxref\n{start}\n%%EOF\n")
    };
    finish(&mut file).map_err(PaperError::assembly)?;
    Ok(file)
}
