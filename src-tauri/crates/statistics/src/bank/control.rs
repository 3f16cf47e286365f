//! What one may set, hear of and stop.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

/// How patient one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time to find and reach the service, its proxy and its certificate included.
    pub connect: Duration,
    /// Time for one question and its whole answer.
    pub whole: Duration,
    /// Bytes of an answer.
    pub most_bytes: u64,
    /// Times that it is asked, when it says that too many ask.
    pub attempts: u32,
    /// Time until it is asked again, where it does not say.
    pub usual_wait: Duration,
    /// The longest time that it may ask one to wait. Where it names a longer one, the user hears of it at once.
    pub longest_wait: Duration,
}

impl Default for Limits {
    /// SSB counts questions by the minute, and by the address that a whole municipality may share.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            whole: Duration::from_secs(60),
            most_bytes: crate::MOST_BYTES,
            attempts: 3,
            usual_wait: Duration::from_secs(20),
            longest_wait: Duration::from_secs(90),
        }
    }
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Parts of it that are done.
    pub done: u32,
    /// Parts in all, where it is known.
    pub total: Option<u32>,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Asking. Parts are the times that it was asked in vain.
    Ask,
    /// Waiting for the time when it may be asked again. Parts are seconds.
    Wait,
    /// Receiving the answer. Parts are bytes.
    Receive,
}

impl Step {
    /// The step's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Wait => "wait",
            Self::Receive => "receive",
        }
    }
}

/// A switch that stops a fetch from another thread, also in the middle of a wait. Cloning gives the same switch.
#[derive(Debug, Clone)]
pub struct Cancel(Arc<watch::Sender<bool>>);

impl Default for Cancel {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Cancel {
    /// Asks the fetch to stop.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }

    /// Whether someone asked.
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until someone asks.
    pub async fn cancelled(&self) {
        // Fails only when the sender is gone, and this holds it.
        let _ = self.0.subscribe().wait_for(|asked| *asked).await;
    }
}
