require("ts-node/register");
module.exports = require("./database.ts").start;
