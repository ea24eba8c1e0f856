import { defineConfig } from "@medusajs/framework/utils";

const env = process.env;

/** A merchant's store as the README shows it: the plugin, and its providers by the package's subpaths. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-secret-of-the-clean-shop-long-enough",
      cookieSecret: "another-secret-of-the-clean-shop",
    },
  },
  plugins: [{ resolve: "medusa-plugin-doorstep", options: JSON.parse(env.DOORSTEP_OPTIONS ?? "{}") }],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [{
          resolve: "medusa-plugin-doorstep/providers/stripe",
          id: "main",
          options: { apiKey: env.STRIPE_API_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET, apiBaseUrl: env.STRIPE_API_BASE_URL },
        }],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [{
          resolve: "medusa-plugin-doorstep/providers/sendgrid",
          id: "sendgrid",
          options: { channels: ["email"], apiKey: env.SENDGRID_API_KEY, from: "orders@clean-shop.example", apiBaseUrl: env.SENDGRID_API_BASE_URL },
        }],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "medusa-plugin-doorstep/providers/carrier", id: "carrier", options: { simulator: {} } },
        ],
      },
    },
  ],
});
