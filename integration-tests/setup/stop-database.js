module.exports = () => require("./database.ts").stop();
