import { useEffect } from "react";
import { notify, request } from "../../api";
import { notificationOf } from "./reminders";
import { useReminderTexts } from "./texts";

/** Milliseconds: the first page comes first, and a window that stays open over midnight asks again. */
const AFTER_THE_PAGE = 2_000;
const EVERY_HOUR = 3_600_000;

/** Tells of what is due, once a day, as a notification of the system. */
export function useReminders() {
  const texts = useReminderTexts();
  useEffect(() => {
    const tell = async () => {
      try {
        const notification = notificationOf(await request("reminders.take", {}), texts);
        if (notification) await notify(notification.title, notification.body);
      } catch {
        // A desktop without notifications: the overview says the same.
      }
    };
    const first = setTimeout(() => void tell(), AFTER_THE_PAGE);
    const again = setInterval(() => void tell(), EVERY_HOUR);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [texts]);
}
