//! How streams are written so that every reader finds their end.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Object, Stream};

/// The level of packing that programs use when nobody asks for another.
pub(crate) const USUAL_LEVEL: u32 = 6;

/// Mends a stream whose data end in a carriage return. In the file the line feed before `endstream` follows it, and a
/// reader that takes `CR LF` for one line end comes out with one byte less than `/Length` says: the file then fails
/// validation (ISO 19005-2, 6.1.7.1). One stream of 256 is like that by chance.
pub(crate) fn mend_line_end(object: &mut Object) {
    if let Object::Stream(stream) = object
        && stream.content.last() == Some(&b'\r')
    {
        mend(stream);
    }
}

fn mend(stream: &mut Stream) {
    if stream.dict.has_type(b"Metadata") {
        // Readable without a decoder by design, and white space after it means nothing.
        let mut content = std::mem::take(&mut stream.content);
        content.push(b'\n');
        stream.set_content(content);
        return;
    }
    // The last byte of deflated data is a checksum of what went in: packing the same data again gives it again, but
    // packing the packed data gives another. One level always does, save for one case in 256.
    for level in 0..=9 {
        let packed = deflate(&stream.content, level);
        if packed.last() != Some(&b'\r') {
            wrap(stream, packed);
            return;
        }
        let twice = deflate(&packed, level);
        if twice.last() != Some(&b'\r') {
            wrap(stream, packed);
            wrap(stream, twice);
            return;
        }
    }
}

/// Puts `FlateDecode` in front of the filters the stream has.
fn wrap(stream: &mut Stream, packed: Vec<u8>) {
    let listed = |entry: Option<Object>| match entry {
        Some(Object::Array(items)) => items,
        Some(Object::Null) | None => Vec::new(),
        Some(one) => vec![one],
    };
    let filters = listed(stream.dict.remove(b"Filter"));
    let mut parameters = listed(stream.dict.remove(b"DecodeParms"));
    if !parameters.is_empty() {
        parameters.resize(filters.len(), Object::Null);
        parameters.insert(0, Object::Null);
        stream.dict.set("DecodeParms", parameters);
    }
    let mut chain = vec![Object::Name(b"FlateDecode".to_vec())];
    chain.extend(filters);
    stream.dict.set("Filter", chain);
    stream.set_content(packed);
}

/// zlib data.
pub(crate) fn deflate(content: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 2 + 64), Compression::new(level));
    encoder.write_all(content).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn a_mended_stream_decodes_to_the_same_data() {
        let mut mended = 0;
        for n in 0..2_000_u32 {
            let plain = format!("{n}{}", "~".repeat(n as usize % 97)).into_bytes();
            let mut stream = Stream::new(dictionary! {"Filter" => "FlateDecode"}, deflate(&plain, 6));
            if stream.content.last() != Some(&b'\r') {
                continue;
            }
            mended += 1;
            mend(&mut stream);
            assert_ne!(stream.content.last(), Some(&b'\r'));
            assert_eq!(stream.decompressed_content().unwrap(), plain);
        }
        assert!(mended > 0, "none of the streams ended in a carriage return");
    }

    #[test]
    fn data_that_is_not_ours_to_decode_is_wrapped_whole() {
        let mut stream = Stream::new(
            dictionary! {"Filter" => "DCTDecode", "DecodeParms" => dictionary! {"ColorTransform" => 0}},
            b"\xff\xd8 picture \r".to_vec(),
        );
        mend(&mut stream);
        assert_eq!(stream.filters().unwrap(), [b"FlateDecode".as_slice(), b"DCTDecode"]);
        assert_eq!(stream.dict.get(b"DecodeParms").unwrap().as_array().unwrap().len(), 2);
        stream.dict.set("Filter", "FlateDecode");
        stream.dict.remove(b"DecodeParms");
        assert_eq!(stream.decompressed_content().unwrap(), b"\xff\xd8 picture \r");
    }
}
