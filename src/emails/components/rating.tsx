import type { Setting } from "../setting";
import { withParameter } from "../safe";
import { SectionTitle } from "./heading";
import { DAY, dimText, text } from "./theme";

const SCORES = [1, 2, 3, 4, 5];

/** Five links, from poor to excellent; `url` gets `rating=n`. */
export const Rating = ({ s, url }: { s: Setting; url: string }) => (
  <>
    <SectionTitle>{s.t("delivered.rate")}</SectionTitle>
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ marginTop: 8 }}>
      <tbody>
        <tr>
          {SCORES.map((score) => (
            <td key={score} style={{ paddingInlineEnd: 8 }}>
              <a
                href={withParameter(url, "rating", String(score), "rating")}
                aria-label={s.t("delivered.rate_option", { score })}
                className="ink line"
                style={text({ display: "block", width: 44, lineHeight: "44px", fontSize: 18, fontWeight: 700, textAlign: "center", textDecoration: "none", border: `1px solid ${DAY.line}`, borderRadius: 9 })}
              >
                {score}
              </a>
            </td>
          ))}
        </tr>
        <tr className="eye-only">
          <td colSpan={2} className="dim" style={dimText({ paddingTop: 4 })}>{s.t("delivered.rate_low")}</td>
          <td colSpan={3} className="dim" align={s.dir === "rtl" ? "left" : "right"} style={dimText({ paddingTop: 4, paddingInlineEnd: 8 })}>{s.t("delivered.rate_high")}</td>
        </tr>
      </tbody>
    </table>
  </>
);
