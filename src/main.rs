//! The program.

/// A build makes thousands of small texts a page; this allocator takes a sixth off its time. The
/// library leaves the choice to its users.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    docent::run()
}
