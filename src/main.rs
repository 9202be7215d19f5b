//! The program.

fn main() -> std::process::ExitCode {
    docent::run()
}
