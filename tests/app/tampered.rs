//! Backups that are not what they were: nothing of them lands.

use std::io::{Cursor, Read, Write};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::Desk;

/// The entries of a backup, to be changed and packed again.
#[derive(Clone)]
struct Unpacked {
    entries: Vec<(String, Vec<u8>, CompressionMethod)>,
}

impl Unpacked {
    fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut entries = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            entries.push((entry.name().unwrap().into_owned(), bytes, entry.compression()));
        }
        Self { entries }
    }

    fn packed(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes, method) in &self.entries {
            zip.start_file(name, SimpleFileOptions::default().compression_method(*method)).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn manifest(&mut self, change: impl FnOnce(&mut Value)) {
        let (_, bytes, _) = self.entries.iter_mut().find(|(name, ..)| name == "manifest.json").unwrap();
        let mut manifest = serde_json::from_slice(bytes).unwrap();
        change(&mut manifest);
        *bytes = serde_json::to_vec(&manifest).unwrap();
    }

    fn named(&mut self, start: &str) -> &mut (String, Vec<u8>, CompressionMethod) {
        self.entries.iter_mut().find(|(name, ..)| name.starts_with(start)).unwrap()
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn files(manifest: &mut Value) -> &mut Vec<Value> {
    manifest["files"].as_array_mut().unwrap()
}

/// A way to spoil a backup, and the code it must be refused with.
type Spoiling = (&'static str, &'static str, fn(&mut Unpacked));

const SPOILINGS: &[Spoiling] = &[
    ("an altered document", "backup.damaged", |it| it.named("blobs/").1[10] ^= 1),
    ("an altered database", "backup.damaged", |it| it.named("council.db").1[5000] ^= 1),
    ("a document cut short", "backup.damaged", |it| it.named("blobs/").1.truncate(20)),
    ("a missing document", "backup.damaged", |it| {
        let missing = it.named("blobs/").0.clone();
        it.entries.retain(|(name, ..)| *name != missing);
    }),
    ("a document nobody named", "backup.damaged", |it| {
        let name = format!("blobs/ab/{}", "ab".repeat(32));
        it.entries.push((name, b"extra".to_vec(), CompressionMethod::Stored));
    }),
    ("a file that climbs out", "backup.damaged", |it| {
        it.entries.push(("../../outside".into(), b"out".to_vec(), CompressionMethod::Stored));
    }),
    ("a file that climbs out by the manifest", "backup.damaged", |it| {
        it.entries.push(("../../outside".into(), b"out".to_vec(), CompressionMethod::Stored));
        let entry = json!({ "path": "../../outside", "size": 3, "sha256": sha256(b"out") });
        it.manifest(|manifest| files(manifest).push(entry));
    }),
    ("a setting smuggled in", "backup.damaged", |it| {
        it.entries.push(("settings.json".into(), b"{}".to_vec(), CompressionMethod::Stored));
        let entry = json!({ "path": "settings.json", "size": 2, "sha256": sha256(b"{}") });
        it.manifest(|manifest| files(manifest).push(entry));
    }),
    ("a document that unpacks to far more", "backup.damaged", |it| {
        let bomb = vec![0; 3_000_000];
        let (hash, size) = (sha256(&bomb), bomb.len());
        let path = format!("blobs/{}/{hash}", &hash[..2]);
        it.entries.push((path.clone(), bomb, CompressionMethod::Deflated));
        it.manifest(|manifest| files(manifest).push(json!({ "path": path, "size": size, "sha256": hash })));
    }),
    ("a database that unpacks to far more", "backup.damaged", |it| {
        let bomb = vec![0; 80 << 20];
        let (hash, size) = (sha256(&bomb), bomb.len());
        it.named("council.db").1 = bomb;
        it.manifest(|manifest| {
            let entry = files(manifest).iter_mut().find(|entry| entry["path"] == "council.db").unwrap();
            *entry = json!({ "path": "council.db", "size": size, "sha256": hash });
        });
    }),
    ("another program's database", "backup.damaged", |it| {
        let other = b"This is no database of ours, but its hash is right.".to_vec();
        let (hash, size) = (sha256(&other), other.len());
        it.named("council.db").1 = other;
        it.manifest(|manifest| {
            let entry = files(manifest).iter_mut().find(|entry| entry["path"] == "council.db").unwrap();
            *entry = json!({ "path": "council.db", "size": size, "sha256": hash });
        });
    }),
    ("no database", "backup.damaged", |it| {
        it.entries.retain(|(name, ..)| name != "council.db");
        it.manifest(|manifest| files(manifest).retain(|entry| entry["path"] != "council.db"));
    }),
    ("no manifest", "backup.not_a_backup", |it| it.entries.retain(|(name, ..)| name != "manifest.json")),
    ("another program's manifest", "backup.not_a_backup", |it| {
        it.manifest(|manifest| manifest["format"] = json!("theirs/2"));
    }),
    ("a newer program's backup", "data.newer", |it| it.manifest(|manifest| manifest["schema"] = json!(9999))),
];

#[test]
fn a_backup_that_was_tampered_with_is_refused_and_nothing_of_it_lands() {
    let desk = Desk::demo();
    desk.ok(&["backup", &desk.argument("kopi.zip")]);
    let sound = Unpacked::read(&std::fs::read(desk.path("kopi.zip")).unwrap());
    Desk::empty().ok(&["restore", &desk.file("igjen.zip", &sound.packed())]);
    for (what, code, spoil) in SPOILINGS {
        let mut spoiled = sound.clone();
        spoil(&mut spoiled);
        must_be_refused(what, code, &spoiled.packed());
    }
}

#[test]
fn what_is_no_backup_at_all_is_refused() {
    let desk = Desk::council();
    desk.ok(&["backup", &desk.argument("kopi.zip")]);
    let bytes = std::fs::read(desk.path("kopi.zip")).unwrap();
    must_be_refused("cut short", "backup.not_a_backup", &bytes[..bytes.len() / 2]);
    must_be_refused("empty", "backup.not_a_backup", b"");
    must_be_refused("a text", "backup.not_a_backup", b"hello");
    assert_eq!(Desk::empty().refused(&["restore", &desk.argument("none.zip")]), "file.failed");
}

fn must_be_refused(what: &str, code: &str, zip: &[u8]) {
    let desk = Desk::empty();
    let run = desk.run(&["restore", &desk.file("kopi.zip", zip)]);
    let exit = if code == "backup.damaged" { 3 } else { 1 };
    assert_eq!((run.code, run.refusal()), (Some(exit), code), "{what}: {run:?}");
    assert!(!desk.path("outside").exists() && !desk.data().join("outside").exists(), "{what}");
    let landed = ["council.db", "blobs", "settings.json"].map(|name| desk.data().join(name).exists());
    assert_eq!(landed, [false; 3], "{what}");
    let scratch = std::fs::read_dir(desk.data().join("scratch"));
    assert!(scratch.map_or(true, |mut entries| entries.next().is_none()), "{what} left files behind");
}
