//! New numbers for objects that come from several files.

use std::collections::HashMap;

use lopdf::{Object, ObjectId};

use crate::report::PaperError;

/// Numbers from `first` on, without a gap, in the order given.
pub(super) fn table(ids: &[ObjectId], first: u32) -> Result<HashMap<ObjectId, u32>, PaperError> {
    let fits = u32::try_from(ids.len()).is_ok_and(|count| first.checked_add(count).is_some());
    if !fits {
        return Err(PaperError::assembly("more objects than a file can number"));
    }
    Ok(ids.iter().copied().zip(first..).collect())
}

/// Gives every reference in `object` its new number; one that has none becomes null.
pub(super) fn renumber(object: &mut Object, new: &impl Fn(ObjectId) -> Option<u32>) {
    match object {
        Object::Reference(id) => {
            *object = new(*id).map_or(Object::Null, |number| Object::Reference((number, 0)));
        }
        Object::Array(items) => items.iter_mut().for_each(|item| renumber(item, new)),
        Object::Dictionary(entries) => entries.iter_mut().for_each(|(_, entry)| renumber(entry, new)),
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, entry)| renumber(entry, new)),
        _ => {}
    }
}
