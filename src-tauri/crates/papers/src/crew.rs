//! Work on many annexes, shared among threads.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, Scope};

/// Stack of every thread that reads annexes: deep nesting that is merely odd must not end the worker.
pub(crate) const STACK: usize = 128 * 1024 * 1024;
/// Threads that are worth their memory: each may hold a whole annex unpacked.
const MOST_THREADS: usize = 4;

/// Threads to share work among, the calling one included.
pub(crate) fn threads() -> usize {
    // On one core a second thread still works while the first waits for the disk.
    std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, MOST_THREADS))
}

/// A list of tasks and their answers. Whoever has time takes the next.
pub(crate) struct Errands<T, R> {
    waiting: Mutex<VecDeque<(usize, T)>>,
    done: Mutex<Vec<(usize, R)>>,
    is_called_off: AtomicBool,
}

impl<T: Send, R: Send> Errands<T, R> {
    pub(crate) fn new(tasks: impl IntoIterator<Item = T>) -> Self {
        Self {
            waiting: Mutex::new(tasks.into_iter().enumerate().collect()),
            done: Mutex::default(),
            is_called_off: AtomicBool::new(false),
        }
    }

    /// Starts `helpers` threads that run errands until none is left. Where the system gives no thread, the caller's
    /// own [`Errands::run`] does them all.
    pub(crate) fn spread<'scope, 'env>(
        &'env self,
        scope: &'scope Scope<'scope, 'env>,
        helpers: usize,
        work: &'env (impl Fn(T) -> R + Sync),
    ) where
        T: 'env,
        R: 'env,
    {
        for _ in 0..helpers {
            let _ = Builder::new().stack_size(STACK).spawn_scoped(scope, move || self.run(work));
        }
    }

    /// Runs errands until none is left.
    pub(crate) fn run(&self, work: &impl Fn(T) -> R) {
        while self.run_one(work) {}
    }

    /// Runs one errand; false where none is left to begin.
    pub(crate) fn run_one(&self, work: &impl Fn(T) -> R) -> bool {
        let Some((place, task)) = self.next() else { return false };
        let answer = work(task);
        locked(&self.done).push((place, answer));
        true
    }

    fn next(&self) -> Option<(usize, T)> {
        if self.is_called_off.load(Ordering::Relaxed) { None } else { locked(&self.waiting).pop_front() }
    }

    /// Leaves undone what nobody has begun.
    pub(crate) fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    /// How many are done.
    pub(crate) fn done(&self) -> usize {
        locked(&self.done).len()
    }

    /// The answers, in the order of the tasks. All threads must have ended.
    pub(crate) fn answers(self) -> Vec<R> {
        let mut done = self.done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(place, _)| *place);
        done.into_iter().map(|(_, answer)| answer).collect()
    }
}

/// Does `work` for every task on several threads; answers in the order of the tasks.
pub(crate) fn share<T: Send, R: Send>(
    tasks: impl IntoIterator<Item = T>,
    threads: usize,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let errands = Errands::new(tasks);
    std::thread::scope(|scope| {
        errands.spread(scope, threads.saturating_sub(1), &work);
        errands.run(&work);
    });
    errands.answers()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_tasks() {
        for threads in [1, 2, 8] {
            let slow_first = |n: u64| {
                std::thread::sleep(std::time::Duration::from_millis(20 - n));
                n * 2
            };
            assert_eq!(share(0..20, threads, slow_first), (0..20).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_nobody_has_begun_can_be_called_off() {
        let errands = Errands::new(0..10);
        errands.run(&|n| {
            if n == 3 {
                errands.call_off();
            }
            n
        });
        assert_eq!(errands.done(), 4);
        assert_eq!(errands.answers(), [0, 1, 2, 3]);
    }
}
