"use strict";
// Stands in the page itself, in words that every browser knows: until the page's script has begun,
// and where there is none, the page is read again and again, and after a while says so.
(function () {
  var SAY_MS = 3000, AGAIN_MS = 20000, NOT_ALLOWED = 405, NOT_YET = 429;
  var asked = null, said = null;

  var say = setTimeout(function () {
    // A sheet that does not answer holds the page and its script back; one put in later does not.
    [].forEach.call(document.querySelectorAll("link[rel=stylesheet]"), function (each) {
      if (!each.sheet) each.parentNode.replaceChild(each.cloneNode(), each);
    });
    said = document.querySelector("[data-unloaded]");
    if (!said) return;
    said.textContent = said.getAttribute("data-unloaded");
    document.body.classList.add("-told");
  }, SAY_MS);

  // The answer to a form stands at the form's address: its link tells what is to be read again.
  function address() {
    var link = document.querySelector("a[data-again]");
    return link ? link.href : location.pathname + location.search;
  }

  // Asked for first: a page that is read again while the server is away is gone for good.
  var again = setInterval(function () {
    if (asked) asked.abort();
    var here = address();
    asked = new XMLHttpRequest();
    asked.onload = function () {
      if (this.status < NOT_YET && this.status !== NOT_ALLOWED) location.replace(here);
    };
    asked.open("GET", here);
    asked.send();
  }, AGAIN_MS);

  window.scriptHasBegun = function () {
    clearTimeout(say);
    clearInterval(again);
    if (asked) asked.abort();
    if (!said) return;
    said.textContent = "";
    document.body.classList.remove("-told");
  };
})();
