import { FetchError } from "@medusajs/js-sdk";
import { useRef } from "react";
import { useWorkOrderActions } from "./queries/work-orders";
import { newRandomId } from "./random-id";

/**
 * Sends a picker's scans. A scan whose answer never came keeps its id when it is sent again, so that it counts once;
 * one that was answered, even refused, is over, and so is one that was followed by a different scan.
 */
export function useScanner(workOrderId: string) {
  const { scan } = useWorkOrderActions(workOrderId);
  const unanswered = useRef<{ id: string; what: string }>();
  const send = async (barcode: string, quantity: number) => {
    const what = `${barcode} ${quantity}`;
    const id = unanswered.current?.what === what ? unanswered.current.id : newRandomId();
    unanswered.current = { id, what };
    try {
      await scan.mutateAsync({ scan_id: id, barcode, quantity });
      unanswered.current = undefined;
    } catch (error) {
      const status = error instanceof FetchError ? error.status : undefined;
      if (status !== undefined && status < 500) unanswered.current = undefined;
      throw error;
    }
  };
  return { send, error: scan.error, isPending: scan.isPending, counted: scan.isSuccess ? scan.variables.barcode : undefined };
}
