//! Things that stand in an order of their own.

use std::collections::BTreeSet;

use rusqlite::{ToSql, params};
use serde_json::json;

use crate::error::{Error, RefusalCode, Result};
use crate::journal::Write;

/// Refuses an order that does not name exactly the things that are there, each once.
pub(crate) fn must_be_permutation<T: Ord>(wanted: &[T], present: &[T]) -> Result<()> {
    let (as_set, there) = (wanted.iter().collect::<BTreeSet<_>>(), present.iter().collect::<BTreeSet<_>>());
    if wanted.len() == present.len() && as_set == there {
        return Ok(());
    }
    Err(Error::refused(
        RefusalCode::OrderIncomplete,
        json!({ "given": wanted.len(), "present": present.len() }),
    ))
}

/// Gives the rows the positions 0, 1, 2 … in this order. Rows that stand right already are not touched.
pub(crate) fn renumber<T: ToSql>(write: &Write<'_>, table: &'static str, ids: &[T]) -> Result<()> {
    let sql = format!("UPDATE {table} SET position = ?1 WHERE id = ?2 AND position <> ?1");
    let mut statement = write.db.prepare_cached(&sql)?;
    for (position, id) in ids.iter().enumerate() {
        statement.execute(params![position as i64, id])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_must_name_everything_once() {
        assert!(must_be_permutation(&[2, 1, 3], &[1, 2, 3]).is_ok());
        assert!(must_be_permutation::<i32>(&[], &[]).is_ok());
        for wrong in [vec![1, 2], vec![1, 2, 2], vec![1, 2, 4], vec![1, 2, 3, 3]] {
            assert!(must_be_permutation(&wrong, &[1, 2, 3]).is_err(), "{wrong:?}");
        }
    }
}
