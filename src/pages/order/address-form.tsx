import type { PageTextKey } from "../texts";
import type { Changing } from "./wishes";

/** Field, its longest text, what browsers fill it with, and whether it must be there. */
const FIELDS = [
  ["first_name", 60, "shipping given-name", false], ["last_name", 60, "shipping family-name", false], ["company", 100, "shipping organization", false],
  ["address_1", 100, "shipping address-line1", true], ["address_2", 100, "shipping address-line2", false], ["postal_code", 20, "shipping postal-code", false],
  ["city", 80, "shipping address-level2", true], ["province", 80, "shipping address-level1", false], ["phone", 30, "shipping tel", false],
] as const;

/** Another address in the same country, until something is packed. */
export const AddressForm = ({ view, s, action, draft, fault, suggestion }: Changing) => {
  const now = view.order.shipping_address ?? {};
  const written = draft?.of === "address" ? draft.values : undefined;
  const told = (field: string): string => String(written?.[field] ?? now[field] ?? "");
  return (
    <details className="change noprint" open={written !== undefined}>
      <summary>{s.t("address.change")}</summary>
      <form className="form" method="post" action={`${action}/address`}>
        {suggestion && (
          <p className="notice bad">
            {s.t("address.suggestion", { address: [suggestion.street1, suggestion.street2, [suggestion.zip, suggestion.city].filter(Boolean).join(" "), suggestion.state].filter(Boolean).join(", ") })}
          </p>
        )}
        {FIELDS.map(([field, most, autoComplete, isNeeded]) => (
          <label className="field" key={field}>
            {s.t(`field.${field}` as PageTextKey)}
            <input type={field === "phone" ? "tel" : "text"} name={field} defaultValue={told(field)} maxLength={most} autoComplete={autoComplete} required={isNeeded} />
          </label>
        ))}
        {now.country_code && <p className="hint">{s.t("address.country", { country: s.country(now.country_code) })}</p>}
        {fault === "address_problem" && <label className="tick"><input type="checkbox" name="accept" /> <span>{s.t("address.accept")}</span></label>}
        <div><button className="btn">{s.t("address.save")}</button></div>
      </form>
    </details>
  );
};
