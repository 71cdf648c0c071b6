// Optional: sort buttons for tables marked data-sortable, the age of the report, the current tab in view, lines to copy, folds opened
// for printing. The pages read fully without it; what it says stands in their attributes, in the language of the report.
(function () {
  'use strict';
  var lang = document.documentElement.lang || 'en';
  var collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  function key(row, i) {
    var c = row.cells[i];
    if (!c || c.hasAttribute('data-v')) { return c ? c.getAttribute('data-v') : ''; }
    var time = c.querySelector('time'), text = time ? time.dateTime : c.textContent.trim();
    return text === '–' ? '' : text;
  }
  function compare(x, y) {
    var a = Number(x), b = Number(y);
    return isNaN(a) || isNaN(b) ? collator.compare(x, y) : a - b;
  }
  document.querySelectorAll('table[data-sortable]').forEach(function (table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var live = document.createElement('p');
    live.className = 'vh';
    live.setAttribute('role', 'status');
    var box = table.closest('[role=table]') || table;
    box.parentNode.insertBefore(live, box.nextSibling);
    heads.forEach(function (th, i) {
      if (!th.hasAttribute('data-sort')) { return; }
      var b = document.createElement('button');
      b.type = 'button';
      while (th.firstChild) { b.appendChild(th.firstChild); }
      th.appendChild(b);
      b.addEventListener('click', function () {
        var now = th.getAttribute('aria-sort');
        var up = now ? (now === 'ascending' ? -1 : 1) : (th.getAttribute('data-sort') === 'desc' ? -1 : 1);
        heads.forEach(function (o) { o.removeAttribute('aria-sort'); });
        th.setAttribute('aria-sort', up === 1 ? 'ascending' : 'descending');
        var body = table.tBodies[0];
        Array.prototype.slice.call(body.rows).sort(function (r, s) {
          var x = key(r, i), y = key(s, i);
          if (x === '' || y === '') { return x === y ? 0 : (x === '' ? 1 : -1); } // unknown values stay last
          return up * compare(x, y);
        }).forEach(function (r) { body.appendChild(r); });
        live.textContent = table.getAttribute(up === 1 ? 'data-sortable' : 'data-down').replace('#', b.textContent.trim());
      });
    });
  });
  var tab = document.querySelector('.tabs [aria-current]');
  if (tab) { var bar = tab.closest('ul'); bar.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - bar.clientWidth / 2; }
  document.querySelectorAll('[data-copy]').forEach(function (at) {
    if (!navigator.clipboard) { return; }
    var text = at.textContent, word = at.getAttribute('data-copy'), b = document.createElement('button');
    b.type = 'button';
    b.className = 'cp';
    b.textContent = word;
    b.setAttribute('aria-label', word + ' ' + text);
    b.addEventListener('click', function () {
      navigator.clipboard.writeText(text).then(function () { b.textContent = '\u2713 ' + word; });
    });
    if (at.tagName === 'PRE') { at.prepend(b); } else { at.append(b); }
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.fold').forEach(function (d) { d.open = true; });
  });
  document.querySelectorAll('time[data-age]').forEach(function (t) {
    var days = Math.floor((Date.now() - Date.parse(t.getAttribute('datetime'))) / 864e5);
    if (days > 1 && days < 3650) { t.textContent += ' ' + t.getAttribute('data-age').replace('#', days); }
  });
}());
