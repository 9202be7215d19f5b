//! Tells cargo that docent's own project is part of the program: an added file changes it too.

fn main() {
    for folder in ["docs", "locales", "templates"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
