import { useMay } from "../../commands";

/** Whether whoever sits here may say how far a follow-up has come. */
export function useMayMove(): boolean {
  return useMay("follow_up.move");
}
