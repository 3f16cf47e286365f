# Samråd. On a fresh Debian 12 with Rust (rustup) and Node 20 or newer, as root or with sudo:
#   make run    the program, in its window; without a display the main job on the command line
#   make test   everything that must hold; also what CI runs
#   make check  the fast part of it     make bench  the measurements     make package  .deb and .rpm
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run
.DELETE_ON_ERROR:

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
TOOLS := $(if $(XDG_CACHE_HOME),$(XDG_CACHE_HOME),$(HOME)/.cache)/samrad-tools
TAURI := ui/node_modules/.bin/tauri
CARGO_DENY_VERSION := 0.20
# A software renderer starts faster and leaner than the one that looks for a graphics card that is not there.
XVFB := env WEBKIT_DISABLE_DMABUF_RENDERER=1 xvfb-run -a -s "-screen 0 1280x900x24"

# What the build needs, and what only the tests need.
APT_BUILD := build-essential pkg-config libwebkit2gtk-4.1-dev libclang-dev
APT_TEST := webkit2gtk-driver xvfb xauth procps poppler-utils qpdf fonts-dejavu-core dbus-daemon dunst

.PHONY: run dev test check format lint types bench package build-deps test-deps toolchain ui deny rust-test clean

# --- what people call -------------------------------------------------------------------------------------------------

run: build-deps ui
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  cargo run --features custom-protocol; \
	else \
	  echo "No display here: doing the main job on the command line instead."; \
	  ./tests/without-display.sh; \
	fi

# The window with pages that change while they are written.
dev: build-deps ui/node_modules/.installed
	$(TAURI) dev

test: test-deps format lint ui deny rust-test

check: build-deps ui/node_modules/.installed
	cargo fmt --all --check
	cargo clippy -p samrad-council -p samrad-money -p samrad-packets -p samrad-checks -p samrad-word --all-targets -- -D warnings
	cargo test -p samrad-council -p samrad-money -p samrad-packets -p samrad-checks -p samrad-word
	cd ui && npx tsc --noEmit && npm run lint --silent && npx vitest run

# Writes ui/src/api/types.ts again from the Rust types. `make test` fails while it is stale.
types:
	UPDATE_TYPES=1 cargo test -p samrad-app --test acceptance typescript

bench: test-deps ui
	./tests/bench/run.sh

# `samrad-cli` goes along as a second program: the bundler wants it named by the machine it is for.
# The names of packages know no å.
package: build-deps ui/node_modules/.installed
	cargo build --release -p samrad-app --bin samrad-cli
	install -D "$${CARGO_TARGET_DIR:-target}/release/samrad-cli" "target/package/samrad-cli-$$(rustc --print host-tuple)"
	$(TAURI) build --bundles deb,rpm --config '{"productName": "Samrad", "bundle": {"externalBin": ["target/package/samrad-cli"]}}'
	@find "$${CARGO_TARGET_DIR:-target}/release/bundle" -name '*.deb' -o -name '*.rpm'

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules bench-results.json

# --- the parts of `make test` -----------------------------------------------------------------------------------------

format:
	cargo fmt --all --check

lint: build-deps ui
	cargo clippy --workspace --all-targets --features custom-protocol -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items --features custom-protocol
	cd ui && npx tsc --noEmit && npm run lint --silent

ui: ui/node_modules/.installed
	cd ui && npx vite build --logLevel warn

# Licences, sources and duplicate bans. Advisories need a database from outside and are checked where there is one.
deny: $(TOOLS)/bin/cargo-deny
	$(TOOLS)/bin/cargo-deny --all-features check bans licenses sources

rust-test: test-deps ui
	cd ui && npx vitest run
	$(XVFB) cargo test --workspace --features custom-protocol

# --- what has to be there first ---------------------------------------------------------------------------------------

toolchain:
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup (1.92 or newer), then run make again." >&2; exit 1; }
	@command -v npm >/dev/null || { echo "Node is missing: install Node 20 or newer, then run make again." >&2; exit 1; }

build-deps: toolchain
	@missing=""; for package in $(APT_BUILD); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	$(if $(shell command -v apt-get),,missing="";) \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; fi

test-deps: build-deps
	@missing=""; for package in $(APT_TEST); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	$(if $(shell command -v apt-get),,missing="";) \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; fi

ui/node_modules/.installed: ui/package-lock.json | toolchain
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	touch $@

$(TOOLS)/bin/cargo-deny: | toolchain
	cargo install --quiet --locked --root $(TOOLS) "cargo-deny@^$(CARGO_DENY_VERSION)"
