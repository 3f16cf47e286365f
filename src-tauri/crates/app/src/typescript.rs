//! The TypeScript side of the list of requests: every type it reaches, and one interface each for requests and tasks.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use samrad_council::{Command, RefusalCode};
use samrad_money::MoneyCode;
use samrad_statistics::StatisticsError;
use ts_rs::{Config, TS, TypeVisitor};

use crate::requests::{Signatures, visit_requests, visit_tasks};
use crate::task::Progress;

/// The contents of `ui/src/api/types.ts`.
pub fn types() -> String {
    let mut collector = Collector { config: Config::new().with_large_int("number"), ..Collector::default() };
    visit_requests(&mut collector);
    let requests = std::mem::take(&mut collector.signatures);
    visit_tasks(&mut collector);
    let tasks = std::mem::take(&mut collector.signatures);
    collector.visit::<Command>();
    collector.visit::<RefusalCode>();
    collector.visit::<MoneyCode>();
    collector.visit::<Progress>();
    collector.visit::<StatisticsError>();
    let mut text = String::from("// Generated from Rust by `make types`. Do not edit.\n\n");
    for declaration in collector.declarations.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    for (name, signatures) in [("Requests", requests), ("Tasks", tasks)] {
        let _ = writeln!(text, "export interface {name} {{\n{signatures}}}\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[derive(Default)]
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    signatures: String,
}

impl Signatures for Collector {
    fn signature<P: TS + 'static + ?Sized, R: TS + 'static + ?Sized>(&mut self, name: &'static str) {
        let (params, result) = (P::name(&self.config), R::name(&self.config));
        let _ = writeln!(self.signatures, "  \"{name}\": {{ params: {params}; result: {result} }};");
        self.visit::<P>();
        self.visit::<R>();
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Types without a place in a file are TypeScript's own: string, number, arrays.
        if T::output_path().is_some() {
            self.declarations.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
