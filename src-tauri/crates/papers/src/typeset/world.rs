//! Everything a template can see: the other templates, its data, and the files the job names. No file system, no
//! clock, no packages.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::TYPEFACES;

const TEMPLATES: [(&str, &str); 10] = [
    ("base.typ", include_str!("../../templates/base.typ")),
    ("markdown.typ", include_str!("../../templates/markdown.typ")),
    ("meeting.typ", include_str!("../../templates/meeting.typ")),
    ("case.typ", include_str!("../../templates/case.typ")),
    ("book.typ", include_str!("../../templates/book.typ")),
    ("notice.typ", include_str!("../../templates/notice.typ")),
    ("minutes.typ", include_str!("../../templates/minutes.typ")),
    ("document.typ", include_str!("../../templates/document.typ")),
    ("texts.nb.json", include_str!("../../templates/texts.nb.json")),
    ("texts.nn.json", include_str!("../../templates/texts.nn.json")),
];

/// With the tags for row headers, which typst 0.15 still counts as extras.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The templates never change while the program runs: parsed once.
static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let parse = |(name, text): &(&str, &str)| (file_id(name), Source::new(file_id(name), (*text).to_owned()));
    TEMPLATES.iter().map(parse).collect()
});

/// One job's world.
pub(super) struct PaperWorld {
    main: FileId,
    data: Bytes,
    files: HashMap<FileId, PathBuf>,
    read: Mutex<HashMap<FileId, Bytes>>,
}

impl PaperWorld {
    pub(super) fn new(template: &str, data: &Value, files: BTreeMap<String, PathBuf>) -> Self {
        Self {
            main: file_id(template),
            data: Bytes::from_string(data.to_string()),
            files: files.into_iter().map(|(name, path)| (file_id(&name), path)).collect(),
            read: Mutex::default(),
        }
    }
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("names of templates and job files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &TYPEFACES.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id("data.json") {
            return Ok(self.data.clone());
        }
        if let Some(source) = SOURCES.get(&id) {
            return Ok(Bytes::from_string(source.text().to_owned()));
        }
        let path = self.files.get(&id).ok_or(FileError::AccessDenied)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = read.get(&id) {
            return Ok(bytes.clone());
        }
        let bytes = Bytes::new(std::fs::read(path).map_err(|error| FileError::from_io(error, path))?);
        read.insert(id, bytes.clone());
        Ok(bytes)
    }

    fn font(&self, index: usize) -> Option<Font> {
        TYPEFACES.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
