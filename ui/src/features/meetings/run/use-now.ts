import { useEffect, useState } from "react";
import type { Clock } from "../../../api";
import { clockNow } from "./clock";

const LOOK_EVERY_MS = 5_000;

/** The time of day, looked at often enough to change with the clock on the wall. */
export function useNow(): Clock {
  const [now, setNow] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
