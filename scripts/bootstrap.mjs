// Makes a fresh checkout able to run, then ends; package.json's scripts start the rest. Plain
// JavaScript without dependencies, since nothing is installed yet. This file keeps to old syntax,
// so that an old Node reads far enough to say that it is too old.
const major = Number(process.versions.node.split(".")[0]);

if (major < 18) {
  process.stderr.write(
    "Masthead needs Node 18 or newer to set itself up; this is Node " +
      process.versions.node +
      ". Install a newer one and start again.\n",
  );
  process.exitCode = 1;
} else {
  void import("./bootstrap/prepare.mjs")
    .then(function (steps) {
      return steps.prepare(process.argv[2]);
    })
    .then(function (code) {
      process.exitCode = code;
    });
}
