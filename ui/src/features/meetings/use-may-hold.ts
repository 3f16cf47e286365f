import { useMay } from "../../commands";

/** Whether whoever sits here runs meetings and takes minutes. */
export function useMayHold(): boolean {
  return useMay("meeting.open");
}

/** Whether whoever sits here may make remarks to a draft of the minutes. */
export function useMayRemark(): boolean {
  return useMay("minutes.remark");
}
