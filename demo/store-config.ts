import { Modules } from "@medusajs/framework/utils";
import type { DoorstepOptionsInput } from "../src/shared/options";

type Environment = Record<string, string | undefined>;

const ROOMS = ["order-journey", "delivery", "reservation", "payment-capture", "warehouse", "carrier", "lifecycle-email", "customer-care"];

/** The carriers of a ShipEngine account as its double has them; a merchant names their own. */
const shipEngineAccounts = () => [
  { id: "se-100001", carrier: "ups", services: ["ups_ground", "ups_next_day_air_saver", "ups_worldwide_saver"] },
  { id: "se-100002", carrier: "usps", services: ["usps_ground_advantage", "usps_priority_mail"] },
];
const PICKUP_CONTACT = { name: "Hearth & Hill, gate 2", email: "warehouse@hearthandhill.example", phone: "+17755550123" };

/** Doorstep's options for this store: the local doubles' addresses where given, else the real services. */
export const doorstepOptions = (env: Environment): DoorstepOptionsInput => ({
  publicUrl: env.DOORSTEP_PUBLIC_URL ?? "http://localhost:9000",
  linkSecret: env.DOORSTEP_LINK_SECRET,
  holds: { claimGraceSeconds: Number(env.DOORSTEP_CLAIM_GRACE_SECONDS ?? 30), guard: env.DOORSTEP_STOCK_GUARD !== "off", ...(JSON.parse(env.DOORSTEP_HOLDS ?? "{}") as object) },
  capture: {
    when: "shipped",
    authorisationGraceSeconds: Number(env.DOORSTEP_AUTHORISATION_GRACE_SECONDS ?? 180),
    ...(JSON.parse(env.DOORSTEP_CAPTURE ?? "{}") as object),
  },
  review: { ordersPerDay: 100, ...(JSON.parse(env.DOORSTEP_REVIEW ?? "{}") as object) },
  warehouse: { packPhoto: "asked", ...(JSON.parse(env.DOORSTEP_WAREHOUSE ?? "{}") as object) },
  delivery: { timeZone: "Europe/Berlin", cutOff: "14:00" },
  // The carriers of demo and tests take minutes.
  tracking: { tooFastHours: 0, ...(JSON.parse(env.DOORSTEP_TRACKING ?? "{}") as object) },
  care: JSON.parse(env.DOORSTEP_CARE ?? "{}") as object,
  email: {
    shopName: "Hearth & Hill",
    supportEmail: "help@hearthandhill.example",
    colour: "#3f5d4c",
    eventWebhookKey: env.SENDGRID_WEBHOOK_KEY,
    ...(JSON.parse(env.DOORSTEP_EMAIL ?? "{}") as object),
  },
  carriers: env.EASYPOST_API_KEY
    ? {
        default: "easypost",
        easypost: {
          apiKey: env.EASYPOST_API_KEY,
          webhookSecret: env.EASYPOST_WEBHOOK_SECRET ?? "easypost-webhook-secret",
          apiBaseUrl: env.EASYPOST_API_BASE_URL,
        },
        ...(env.SHIPENGINE_API_KEY && {
          shipengine: { apiKey: env.SHIPENGINE_API_KEY, apiBaseUrl: env.SHIPENGINE_API_BASE_URL, carriers: shipEngineAccounts(), pickupContact: PICKUP_CONTACT },
        }),
        simulator: {},
        ...(JSON.parse(env.DOORSTEP_CARRIERS ?? "{}") as object),
      }
    : { default: "simulator", simulator: {} },
});

const provider = (resolve: string, id: string, options: Record<string, unknown>) => ({ resolve, id, options });

/** Medusa's locks, kept where all instances see them; by default each instance has its own in memory. */
const locking = (where: "redis" | "postgres", options: Record<string, unknown> = {}) => ({
  resolve: "@medusajs/medusa/locking", key: Modules.LOCKING,
  options: { providers: [{ ...provider(`@medusajs/medusa/locking-${where}`, `locking-${where}`, options), is_default: true }] },
});

/** Medusa's own modules for a store of several instances; without Redis it has them in memory. */
const redisModules = (redisUrl: string) => [
  { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl }, key: Modules.EVENT_BUS },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } }, key: Modules.WORKFLOW_ENGINE },
  locking("redis", { redisUrl }),
];

/** This store's Medusa configuration; `env.DOORSTEP` = "off" gives bare Medusa, to measure against. */
export function storeConfig(env: Environment): Record<string, unknown> {
  const options = doorstepOptions(env);
  const { default: _default, ...carrierAccounts } = options.carriers ?? {};
  const withDoorstep = env.DOORSTEP !== "off";
  const payment = env.STRIPE_API_KEY && withDoorstep
    ? [provider("./src/providers/stripe", "main", {
        apiKey: env.STRIPE_API_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET, apiBaseUrl: env.STRIPE_API_BASE_URL,
        publishableKey: env.STRIPE_PUBLISHABLE_KEY, scriptUrl: env.STRIPE_SCRIPT_URL,
        ...(env.STRIPE_TIMEOUT_MS && { timeoutMs: Number(env.STRIPE_TIMEOUT_MS) }),
      })]
    : [];
  const sendgrid = env.SENDGRID_API_KEY && withDoorstep
    ? [provider("./src/providers/sendgrid", "sendgrid", {
        channels: ["email"], apiKey: env.SENDGRID_API_KEY, from: env.SENDGRID_FROM ?? "orders@hearthandhill.example",
        fromName: "Hearth & Hill", apiBaseUrl: env.SENDGRID_API_BASE_URL, sandbox: env.SENDGRID_SANDBOX === "true",
      })]
    : [];
  // Another mail provider in its place: `{ resolve, id, options }`.
  const notification = env.DOORSTEP_MAIL_PROVIDER ? [JSON.parse(env.DOORSTEP_MAIL_PROVIDER) as object] : sendgrid;
  const fulfillment = [
    provider("@medusajs/medusa/fulfillment-manual", "manual", {}),
    ...(withDoorstep ? [provider("./src/providers/carrier", "carrier", carrierAccounts)] : []),
  ];
  return {
    projectConfig: {
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      workerMode: env.MEDUSA_WORKER_MODE ?? "shared",
      databaseDriverOptions: { ssl: false, connection: { ssl: false } },
      http: {
        storeCors: env.STORE_CORS ?? "http://localhost:8000",
        adminCors: env.ADMIN_CORS ?? "http://localhost:9000",
        authCors: env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
        jwtSecret: env.JWT_SECRET ?? "a-development-secret-that-is-long-enough",
        cookieSecret: env.COOKIE_SECRET ?? "another-development-secret-long-enough",
      },
    },
    admin: { disable: env.DOORSTEP_ADMIN === "off", backendUrl: env.DOORSTEP_PUBLIC_URL ?? "/" },
    modules: [
      { resolve: "@medusajs/medusa/payment", options: { providers: payment, webhook_delay: 1 }, key: Modules.PAYMENT },
      { resolve: "@medusajs/medusa/notification", options: { providers: notification }, key: Modules.NOTIFICATION },
      { resolve: "@medusajs/medusa/fulfillment", options: { providers: fulfillment }, key: Modules.FULFILLMENT },
      ...(env.REDIS_URL ? redisModules(env.REDIS_URL) : []),
      ...(env.DOORSTEP_LOCKING === "postgres" ? [locking("postgres")] : []),
      ...(withDoorstep ? ROOMS.map((room) => ({ resolve: `./src/modules/${room}`, options })) : []),
    ],
  };
}
