//! Limits that the operating system holds a worker to. The only module that differs between systems.

/// Keeps this process from taking more memory than `bytes`, and from leaving a core dump of somebody's papers.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(unix)]
pub fn limit_memory(bytes: u64) -> std::io::Result<()> {
    use rustix::process::Resource;
    limit(Resource::Core, 0, 0)?;
    // macOS counts shared caches in and does not enforce the address space: there the data segment is what it holds.
    let memory = if cfg!(target_os = "macos") { Resource::Data } else { Resource::As };
    limit(memory, bytes, bytes)
}

/// Keeps this process from working longer than `seconds`, the time of all its threads together, whether or not
/// somebody is left to end it.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(unix)]
pub fn limit_time(seconds: u64) -> std::io::Result<()> {
    // The first ends the process by a signal that tells why, the second whatever it does about that.
    limit(rustix::process::Resource::Cpu, seconds, seconds + 2)
}

#[cfg(unix)]
fn limit(resource: rustix::process::Resource, soft: u64, hard: u64) -> std::io::Result<()> {
    use rustix::process::{Rlimit, getrlimit, setrlimit};
    // What the system allows already cannot be raised.
    let most = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    let limit = Rlimit { current: Some(soft.min(most)), maximum: Some(hard.min(most)) };
    Ok(setrlimit(resource, limit)?)
}

/// Whether a process was ended by [`limit_time`].
#[cfg(unix)]
pub(super) fn ran_out_of_time(status: &std::process::ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(rustix::process::Signal::XCPU.as_raw())
}

/// Whether a process was ended by [`limit_time`]. Windows says that it was ended and not why.
#[cfg(not(unix))]
pub(super) fn ran_out_of_time(_: &std::process::ExitStatus) -> bool {
    false
}

/// Keeps this process from taking more memory than `bytes`.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(windows)]
pub fn limit_memory(bytes: u64) -> std::io::Result<()> {
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    let job = job::Job::new(|limits| {
        limits.BasicLimitInformation.LimitFlags = job::JOB_OBJECT_LIMIT_PROCESS_MEMORY;
        limits.ProcessMemoryLimit = bytes;
    })?;
    job.keep_this_process()
}

/// Keeps this process from working longer than `seconds`, the time of all its threads together, whether or not
/// somebody is left to end it.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(windows)]
pub fn limit_time(seconds: u64) -> std::io::Result<()> {
    // Counted in steps of 100 nanoseconds.
    let steps = i64::try_from(seconds.saturating_mul(10_000_000)).unwrap_or(i64::MAX);
    let job = job::Job::new(|limits| {
        limits.BasicLimitInformation.LimitFlags = job::JOB_OBJECT_LIMIT_PROCESS_TIME;
        limits.BasicLimitInformation.PerProcessUserTimeLimit = steps;
    })?;
    job.keep_this_process()
}

/// Ties a worker to this process: while this one holds the leash the worker may run, and where the system can do it the
/// worker is ended with it. Elsewhere the worker notices that the pipe to it has closed.
#[cfg_attr(windows, expect(dead_code, reason = "held and not read: closing the job is what ends the worker"))]
pub(super) struct Leash(#[cfg(windows)] Option<job::Job>);

impl Leash {
    /// Ties it.
    #[cfg(windows)]
    pub(super) fn of(child: &std::process::Child) -> Self {
        let job = job::Job::new(|limits| {
            limits.BasicLimitInformation.LimitFlags = job::JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
        });
        // Without a job the closed pipe and the worker's own limits are left.
        Self(job.and_then(|job| job.keep(child).map(|()| job)).ok())
    }

    /// Ties it.
    #[cfg(not(windows))]
    pub(super) fn of(_: &std::process::Child) -> Self {
        Self()
    }
}

#[cfg(windows)]
#[expect(
    unsafe_code,
    reason = "job objects are the only such limits Windows has, and their functions are foreign"
)]
mod job {
    use std::io::{Error, Result};
    use std::os::windows::io::AsRawHandle;

    use windows_sys::Win32::Foundation::{CloseHandle, HANDLE};
    use windows_sys::Win32::System::JobObjects::{
        AssignProcessToJobObject, CreateJobObjectW, JOBOBJECT_EXTENDED_LIMIT_INFORMATION,
        JobObjectExtendedLimitInformation, SetInformationJobObject,
    };
    pub(super) use windows_sys::Win32::System::JobObjects::{
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE, JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOB_OBJECT_LIMIT_PROCESS_TIME,
    };
    use windows_sys::Win32::System::Threading::GetCurrentProcess;

    /// A job object; a process can be in several, and each holds it to its limits.
    pub(super) struct Job(HANDLE);

    // SAFETY: a handle is a number that the system looks up; any thread may use and close it.
    unsafe impl Send for Job {}

    impl Job {
        /// A job with limits.
        pub(super) fn new(set: impl FnOnce(&mut JOBOBJECT_EXTENDED_LIMIT_INFORMATION)) -> Result<Self> {
            // SAFETY: null attributes and a null name are allowed.
            let handle = unsafe { CreateJobObjectW(std::ptr::null(), std::ptr::null()) };
            if handle.is_null() {
                return Err(Error::last_os_error());
            }
            let job = Self(handle);
            let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
            set(&mut limits);
            let size = u32::try_from(size_of_val(&limits)).expect("the structure has a few hundred bytes");
            // SAFETY: `limits` is a live, initialised structure of the kind and size that the information class asks
            // for, and the handle is open.
            let done = unsafe {
                SetInformationJobObject(
                    job.0,
                    JobObjectExtendedLimitInformation,
                    (&raw const limits).cast(),
                    size,
                )
            };
            if done == 0 { Err(Error::last_os_error()) } else { Ok(job) }
        }

        /// Puts a process in the job.
        pub(super) fn keep(&self, process: &std::process::Child) -> Result<()> {
            self.assign(process.as_raw_handle())
        }

        /// Puts this process in the job. The job then lasts as long as the process.
        pub(super) fn keep_this_process(self) -> Result<()> {
            // SAFETY: takes nothing and gives a handle that needs no closing.
            self.assign(unsafe { GetCurrentProcess() })?;
            std::mem::forget(self);
            Ok(())
        }

        fn assign(&self, process: HANDLE) -> Result<()> {
            // SAFETY: both handles are open.
            let done = unsafe { AssignProcessToJobObject(self.0, process) };
            if done == 0 { Err(Error::last_os_error()) } else { Ok(()) }
        }
    }

    impl Drop for Job {
        fn drop(&mut self) {
            // SAFETY: the handle is open and is not used after this.
            unsafe { CloseHandle(self.0) };
        }
    }
}

/// Keeps a console window from flashing up when the desktop program starts a worker.
pub(super) fn without_window(command: &mut std::process::Command) {
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    #[cfg(not(windows))]
    let _ = command;
}
