//! Fuzzes `project`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| docent_fuzz::project(bytes));
