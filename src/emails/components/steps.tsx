import type { Setting } from "../setting";
import type { TextKey } from "../texts/keys";
import { DAY, dimText } from "./theme";

const STEPS = ["confirmed", "shipped", "out", "delivered"] as const;
export type Step = (typeof STEPS)[number];

/** How far the order is: four bars, those behind it in the brand's colour. Plain text says it in words already. */
export const Steps = ({ s, at }: { s: Setting; at: Step }) => {
  const reached = STEPS.indexOf(at);
  return (
    <table role="img" className="eye-only" width="100%" cellPadding={0} cellSpacing={0} aria-label={s.t("common.steps")} style={{ marginTop: 24, tableLayout: "fixed" }}>
      <tbody>
        <tr>
          {STEPS.map((step, i) => (
            <td key={step} valign="top" style={{ paddingInlineEnd: 4 }}>
              <div className={i <= reached ? undefined : "track"} style={{ height: 5, borderRadius: 3, backgroundColor: i <= reached ? s.colour : DAY.line, fontSize: 1, lineHeight: "5px" }}>&nbsp;</div>
              <div className={i === reached ? "ink" : "dim"} style={dimText({ fontSize: 12, lineHeight: "16px", paddingTop: 6, ...(i === reached ? { color: DAY.ink, fontWeight: 700 } : {}) })}>
                {s.t(`step.${step}` satisfies TextKey)}
              </div>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};
