//! samrad-app
