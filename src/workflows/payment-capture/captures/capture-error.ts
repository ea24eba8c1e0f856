import type { CaptureError } from "../../../modules/payment-capture/rules/refusal-class";
import type { Failure } from "../../../modules/payment-capture/types";

type Thrown = { type?: unknown; code?: unknown; message?: unknown; merchantDetail?: { code?: string; declineCode?: string; message?: string } };
const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** What is known of whatever a capture ended with: an error, or what a workflow engine made of one. */
export function captureErrorOf(thrown: unknown): CaptureError {
  const { type, code, message, merchantDetail: detail } = (thrown ?? {}) as Thrown;
  return {
    type: text(type),
    code: detail?.code ?? text(code),
    declineCode: detail?.declineCode,
    message: detail?.message ?? text(message) ?? String(thrown),
  };
}

/** What is kept of it: the card bank's own word where there is one. */
export const failureOf = ({ type, code, declineCode, message }: CaptureError): Failure => ({ code: declineCode ?? code ?? type, message });
