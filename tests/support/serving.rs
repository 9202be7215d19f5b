//! A `docent serve` that runs in a test's folder, and what it says in its terminal.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take before it counts as never.
const DEADLINE: Duration = Duration::from_mins(1);

/// It ends with the test that holds it.
pub(crate) struct Serving {
    pub(crate) child: Child,
    lines: Receiver<String>,
    /// Where it is, as `http://127.0.0.1:PORT/`.
    pub(crate) address: String,
}

impl Serving {
    /// Starts it at a port that is free, and waits until it answers.
    pub(crate) fn start(folder: &Path) -> Self {
        Self::at(folder, 0)
    }

    /// Starts it at this port.
    pub(crate) fn at(folder: &Path, port: u16) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_docent"));
        command.args(["serve", "--port", &port.to_string()]).current_dir(folder);
        Self::of(command)
    }

    /// What this command starts.
    pub(crate) fn of(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (address_out, out) = channel();
        let (say, lines) = channel();
        let pass = |stream: Box<dyn Read + Send>, say: std::sync::mpsc::Sender<String>| {
            thread::spawn(move || {
                let lines = BufReader::new(stream).lines().map_while(Result::ok);
                lines.take_while(|line| say.send(line.clone()).is_ok()).count()
            });
        };
        pass(Box::new(child.stdout.take().expect("a pipe")), address_out);
        pass(Box::new(child.stderr.take().expect("a pipe")), say);
        let address = out.recv_timeout(DEADLINE).expect("an address");
        Self { child, lines, address }
    }

    /// The port.
    pub(crate) fn port(&self) -> u16 {
        let port = self.address.trim_end_matches('/').rsplit(':').next();
        port.and_then(|port| port.parse().ok()).expect("a port")
    }

    /// Waits until a line in the terminal has this in it; answers all lines up to it.
    pub(crate) fn says(&self, text: &str) -> String {
        let start = Instant::now();
        let mut all = String::new();
        while let Ok(line) = self.lines.recv_timeout(DEADLINE.saturating_sub(start.elapsed())) {
            all.push_str(&line);
            all.push('\n');
            if line.contains(text) {
                return all;
            }
        }
        panic!("`{text}` is never lines, but\n{all}");
    }

    /// Interrupts it, as Ctrl-C does; answers its exit code.
    #[cfg(unix)]
    pub(crate) fn interrupt(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().expect("a signal is sent");
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
