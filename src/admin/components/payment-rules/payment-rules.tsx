import { CaptureRulesSection } from "./capture-rules-section";
import { PreviewSection } from "./preview-section";

/** When payments are captured, and what that would have meant for the last orders. */
export const PaymentRules = () => (
  <div className="flex flex-col gap-y-3">
    <CaptureRulesSection />
    <PreviewSection />
  </div>
);
