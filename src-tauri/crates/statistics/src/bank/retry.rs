//! When a service that is busy may be asked again.

use std::time::Duration;

use jiff::Timestamp;

use super::{Progress, Step};

/// More than this is told as this: nobody waits so long, and the number stays one that can be shown.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a `Retry-After` asks one to wait: seconds, or until a date. A date that has passed asks for nothing more.
pub(super) fn retry_after(header: &str, now: Timestamp) -> Option<Duration> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(header.parse().unwrap_or(u64::MAX)).min(LONGEST));
    }
    let date = jiff::fmt::rfc2822::parse(header).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(now)).unwrap_or_default().min(LONGEST))
}

/// Waits, and tells of every second.
pub(super) async fn wait(pause: Duration, report: &(dyn Fn(Progress) + Sync)) {
    let seconds = |time: Duration| u32::try_from(time.as_secs()).unwrap_or(u32::MAX);
    let total = Some(seconds(pause));
    let mut waited = Duration::ZERO;
    while waited < pause {
        report(Progress { step: Step::Wait, done: seconds(waited), total });
        let part = Duration::from_secs(1).min(pause - waited);
        tokio::time::sleep(part).await;
        waited += part;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_to_wait_is_given_in_seconds_or_as_a_date() {
        let now: Timestamp = "2026-10-21T07:27:30Z".parse().unwrap();
        for (header, wait) in [
            ("0", Some(0)),
            (" 60 ", Some(60)),
            ("99999999999999999999999", Some(86_400)),
            ("Wed, 21 Oct 2099 07:28:00 GMT", Some(86_400)),
            ("Wed, 21 Oct 2026 07:28:00 GMT", Some(30)),
            ("Wed, 21 Oct 2026 07:27:00 GMT", Some(0)),
            ("-5", None),
            ("1.5", None),
            ("", None),
            ("snart", None),
        ] {
            assert_eq!(retry_after(header, now), wait.map(Duration::from_secs), "{header:?}");
        }
    }
}
