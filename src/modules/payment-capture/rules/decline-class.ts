import { refusalClass, type CaptureError } from "./refusal-class";

export const declineClass = (error: CaptureError): "retry" | "ask_shopper" | "give_up" =>
  refusalClass(error) === "refused" ? "ask_shopper" : "retry";
