import type { RequestedPayment } from "../../workflows/payment-capture/requests/requested-payment";
import { renderOrderPage } from "../order/page";
import { renderPaymentPage } from "../payment/page";
import { PAGE_TEXTS } from "../texts";
import { look, view } from "./sample";

const form = { scriptUrl: "https://js.pay.example/v1/", scripts: ["https://js.pay.example"], frames: ["https://frames.pay.example"], calls: ["https://api.pay.example"] };
const open: RequestedPayment = { standing: "open", amount: "70", currency_code: "eur", reason: "hold_ended", declined: null, form };
const page = (asked?: RequestedPayment, locale = "en", of = view) => renderPaymentPage({ view: of, asked, look: { ...look, locale }, orderPage: "/doorstep/orders/t" });
const bare = { ...view, packages: [] };

test("the amount is the largest text; why it is asked and what waits for it stand below", () => {
  const { html } = page(open, "en", bare);
  expect(html).toContain("<h1>€70.00 to pay</h1>");
  for (const words of ["#1042", "the reservation has ended", "What is still to be sent", "Linen tea towel", "Pay €70.00"]) expect(html).toContain(words);
  expect(html).not.toMatch(/Lindenstra|Amélie|Brandt/);
  expect(page(open).html).not.toContain("What is still to be sent");
});

test("its one script is allowed by its hash, the payment service's by its origin; a page on which nothing is paid has none", () => {
  const { html, headers } = page(open);
  expect(html.match(/<script/g)).toHaveLength(1);
  const policy = headers["Content-Security-Policy"]!;
  expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+' https:\/\/js\.pay\.example; frame-src https:\/\/frames\.pay\.example; connect-src 'self' https:\/\/api\.pay\.example;/);
  expect(policy).not.toContain("unsafe");
  for (const standing of ["charging", "processing", "paid"] as const) {
    const done = page({ ...open, standing, form: null });
    expect(done.html).not.toContain("<script");
    expect(done.headers["Content-Security-Policy"]).not.toContain("script-src");
  }
});

test("each state says what the shopper is to do, or that there is nothing to do", () => {
  const told = (asked?: RequestedPayment) => page(asked).html;
  expect(told({ ...open, standing: "charging", form: null })).toContain("nothing you need to do");
  expect(told({ ...open, standing: "processing", form: null })).toContain("don’t pay again");
  expect(told({ ...open, standing: "paid", form: null })).toContain("Thank you, €70.00 is paid");
  expect(told(undefined)).toContain("Nothing to pay");
  expect(told({ ...open, form: null })).toContain("This cannot be paid online just now.");
  expect(told({ ...open, standing: "refused", declined: { what: "last_try", reason: "expired_card" } })).toMatch(/role="alert">The card has expired/);
});

test("what was saved and could not be charged is told apart from what was just tried", () => {
  const declined = (reason: "declined" | "insufficient_funds") => page({ ...open, declined: { what: "saved_method", reason } }).html;
  expect(declined("insufficient_funds")).toContain("The payment method that you saved could not be charged. There was not enough money");
  expect(declined("declined")).not.toContain("Your last try");
});

test("every language says every state", () => {
  for (const locale of Object.keys(PAGE_TEXTS)) {
    for (const standing of ["open", "refused", "charging", "processing", "paid"] as const) {
      const { html } = page({ ...open, standing }, locale);
      expect(html).toContain(`lang="${locale}"`);
      expect(html).not.toMatch(/>[^<]*\{\w+\}[^<]*<|undefined/);
    }
  }
});

test("the order's page has it first, where something is asked; and then the amount and one button", () => {
  const orderPage = (payment_request: typeof view.payment_request) => renderOrderPage({ view: { ...view, payment_request }, look, action: "/doorstep/orders/t" }).html;
  const html = orderPage({ amount: 70, url: "https://shop.example/doorstep/orders/other/payment" });
  expect(html).toContain("Payment needed: €70.00");
  expect(html).toContain('href="/doorstep/orders/t/payment"');
  expect(html.indexOf("Payment needed")).toBeLessThan(html.indexOf("<h1>"));
  expect(orderPage(null)).not.toContain("Payment needed");
});
