//! Reading a backup, which may be anything at all: cut short, altered, somebody else's zip, or made to do harm.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use samrad_council::{Hasher, SCHEMA_VERSION};
use serde_json::json;
use zip::read::ZipFile;
use zip::{CompressionMethod, ZipArchive};

use super::manifest::{self, Entry, FORMAT, Manifest};
use super::{BackupDone, DATABASE, damaged};
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};

/// A list longer than this, in bytes, names more documents than a council has in a hundred years.
const LONGEST_MANIFEST: u64 = 64 * 1024 * 1024;
/// A database larger than this, in bytes, …
const LARGE_DATABASE: u64 = 64 * 1024 * 1024;
/// … that is packed tighter than this is not text in tables but a bomb.
const TIGHTEST: u64 = 100;
/// Bytes read at a time.
const PIECE: usize = 128 * 1024;

type Archive = ZipArchive<BufReader<File>>;

/// Unpacks the backup into the folder, where every file that lands is one the manifest names, with the bytes it names.
pub(super) fn unpack(from: &Path, folder: &Path, task: &Task<'_>) -> Answer<BackupDone> {
    let file = File::open(from).map_err(Failure::file(from))?;
    let not_ours = || Failure::new("backup.not_a_backup", json!({ "path": from }));
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| not_ours())?;
    let manifest = read_manifest(&mut archive)?.ok_or_else(not_ours)?;
    if manifest.schema > SCHEMA_VERSION {
        let newer = samrad_council::Error::NewerData { found: manifest.schema, known: SCHEMA_VERSION };
        return Err(newer.into());
    }
    manifest.check()?;
    must_name_everything(&manifest, &archive)?;
    let total = count(manifest.files.len());
    for (index, entry) in manifest.files.iter().enumerate() {
        task.report("restore_files", count(index), Some(total));
        unpack_one(&mut archive, entry, folder, task)?;
    }
    task.report("restore_files", total, Some(total));
    let bytes = manifest.files.iter().map(|entry| entry.size).sum();
    Ok(BackupDone { path: from.display().to_string(), files: total, bytes })
}

/// The manifest; nothing when the file has none that is ours.
fn read_manifest(archive: &mut Archive) -> Answer<Option<Manifest>> {
    let Ok(packed) = archive.by_name(manifest::NAME) else { return Ok(None) };
    let mut text = Vec::new();
    let read = packed.take(LONGEST_MANIFEST + 1).read_to_end(&mut text);
    if read.is_err() || text.len() as u64 > LONGEST_MANIFEST {
        return Err(damaged("the manifest cannot be read"));
    }
    let manifest: Option<Manifest> = serde_json::from_slice(&text).ok();
    Ok(manifest.filter(|manifest| manifest.format == FORMAT))
}

/// Refuses a file that carries something nobody asked for, or the same name twice.
fn must_name_everything(manifest: &Manifest, archive: &Archive) -> Answer<()> {
    let named: BTreeSet<&str> = manifest.files.iter().map(|entry| entry.path.as_str()).collect();
    for name in archive.file_names() {
        let name = name.map_err(|error| damaged(&error.to_string()))?;
        if name != manifest::NAME && !named.contains(name.as_ref()) {
            return Err(damaged(&format!("not in the manifest: {name}")));
        }
    }
    if archive.len() != named.len() + 1 {
        return Err(damaged("the manifest and the file do not name the same files"));
    }
    Ok(())
}

fn unpack_one(archive: &mut Archive, entry: &Entry, folder: &Path, task: &Task<'_>) -> Answer<()> {
    let broken = |what: &str| damaged(&format!("{}: {what}", entry.path));
    let mut packed = archive.by_name(&entry.path).map_err(|error| broken(&error.to_string()))?;
    if packed.size() != entry.size {
        return Err(broken("another size"));
    }
    must_not_be_a_bomb(&packed, entry)?;
    let target = folder.join(&entry.path);
    let parent = target.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent).map_err(Failure::file(parent))?;
    let mut out = File::create(&target).map_err(Failure::file(&target))?;
    let (mut hasher, mut size, mut piece) = (Hasher::default(), 0, vec![0; PIECE]);
    loop {
        task.go_on()?;
        let read = packed.read(&mut piece).map_err(|error| broken(&error.to_string()))?;
        size += read as u64;
        if size > entry.size {
            return Err(broken("more bytes than it says"));
        }
        if read == 0 {
            break;
        }
        hasher.update(&piece[..read]);
        out.write_all(&piece[..read]).map_err(Failure::file(&target))?;
    }
    if size != entry.size || hasher.written() != entry.sha256 {
        return Err(broken("altered"));
    }
    out.sync_all().map_err(Failure::file(&target))
}

/// Documents are stored as they are, so only the database could unpack to more than the file holds.
fn must_not_be_a_bomb(packed: &ZipFile<'_, BufReader<File>>, entry: &Entry) -> Answer<()> {
    let is_plain =
        packed.compression() == CompressionMethod::Stored && packed.compressed_size() == entry.size;
    let is_tight = packed.compressed_size().saturating_mul(TIGHTEST) < entry.size;
    let is_harmless =
        if entry.path == DATABASE { entry.size <= LARGE_DATABASE || !is_tight } else { is_plain };
    if is_harmless { Ok(()) } else { Err(damaged(&format!("{}: packed as no backup is", entry.path))) }
}
