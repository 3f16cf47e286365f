//! Limits that the operating system holds a worker to. The only module that differs between systems.

/// Keeps this process from taking more memory than `bytes`, and from leaving a core dump of somebody's papers.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(unix)]
pub fn limit_memory(bytes: u64) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |value| Rlimit { current: Some(value), maximum: Some(value) };
    setrlimit(Resource::Core, limit(0))?;
    // macOS counts shared caches in and does not enforce the address space: there the data segment is what it holds.
    let memory = if cfg!(target_os = "macos") { Resource::Data } else { Resource::As };
    setrlimit(memory, limit(bytes))?;
    Ok(())
}

/// Keeps this process from taking more memory than `bytes`.
///
/// # Errors
/// When the system refuses; the worker then does not start.
#[cfg(windows)]
#[expect(
    unsafe_code,
    reason = "a job object is the only such limit Windows has, and its functions are foreign"
)]
pub fn limit_memory(bytes: u64) -> std::io::Result<()> {
    use std::io::Error;
    use windows_sys::Win32::System::JobObjects::{
        AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_PROCESS_MEMORY,
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JobObjectExtendedLimitInformation, SetInformationJobObject,
    };
    use windows_sys::Win32::System::Threading::GetCurrentProcess;

    let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY;
    limits.ProcessMemoryLimit = usize::try_from(bytes).unwrap_or(usize::MAX);
    let size = u32::try_from(size_of_val(&limits)).expect("the structure has a few hundred bytes");
    // SAFETY: `limits` is a live, initialised structure of the kind and size that the information class asks for; null
    // attributes and a null name are allowed; the handle is never closed, so the limit holds until the process ends.
    let done = unsafe {
        let job = CreateJobObjectW(std::ptr::null(), std::ptr::null());
        !job.is_null()
            && SetInformationJobObject(
                job,
                JobObjectExtendedLimitInformation,
                (&raw const limits).cast(),
                size,
            ) != 0
            && AssignProcessToJobObject(job, GetCurrentProcess()) != 0
    };
    if done { Ok(()) } else { Err(Error::last_os_error()) }
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
