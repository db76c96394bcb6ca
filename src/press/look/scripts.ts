import { cspSourceOf } from "./look.ts";

/**
 * The two scripts of reader pages, inline and named to the browser by their hashes, so that pages
 * stay the same for all and can be kept. Everything is there without them: they make times
 * relative, switch light and dark, share, print, and tell that a person has seen the story.
 * Nothing is stored but a theme chosen by hand.
 */

const tight = (script: string): string => script.replaceAll(/\n\s*/g, "").trim();

/** Runs before the first paint, so that a chosen theme never flashes. */
export const themeScript = tight(`
  (function(d){
    d.dataset.js="";
    try{var t=localStorage.getItem("theme");if(t==="dark"||t==="light")d.dataset.theme=t}catch(e){}
  })(document.documentElement)
`);

const relativeTimes = `
  function ago(){
    var f=new Intl.RelativeTimeFormat(h.lang,{style:"short"}),en=/^en/.test(h.lang);
    function say(n,unit,press){return en?n+" "+press+". ago":f.format(-n,unit)}
    d.querySelectorAll("time[data-ago]").forEach(function(t){
      var m=Math.floor((Date.now()-Date.parse(t.dateTime))/6e4);
      if(!t.dataset.ago)t.dataset.ago=t.textContent;
      t.textContent=m<0||m>=360?t.dataset.ago:m<60?say(Math.max(m,1),"minute","min"):say(Math.floor(m/60),"hour","hr")
    })
  }
  try{ago();setInterval(ago,6e4)}catch(e){}
`;

/** A page kept over midnight says no day rather than yesterday's. */
const dayOfToday = `
  d.querySelectorAll("time[data-zone]").forEach(function(t){
    try{t.hidden=t.dateTime!==new Intl.DateTimeFormat("sv",{timeZone:t.dataset.zone}).format()}catch(e){}
  });
  addEventListener("beforeprint",function(){
    d.querySelectorAll("[data-printed]").forEach(function(p){
      p.textContent=" / "+p.dataset.printed+" "+new Intl.DateTimeFormat(h.lang,{dateStyle:"long"}).format()
    })
  });
`;

const acts = `
  d.addEventListener("click",function(e){
    var a=e.target.closest("[data-act]"),url,w;
    if(!a)return;
    if(a.dataset.act==="theme"){
      w=h.dataset.theme||(matchMedia("(prefers-color-scheme:dark)").matches?"dark":"light");
      w=w==="dark"?"light":"dark";
      h.dataset.theme=w;
      try{localStorage.setItem("theme",w)}catch(x){}
    }else if(a.dataset.act==="print")print();
    else{
      url=d.querySelector("link[rel=canonical]").href;
      if(navigator.share){e.preventDefault();navigator.share({title:d.title,url:url}).catch(function(){})}
      else if(navigator.clipboard){
        e.preventDefault();
        navigator.clipboard.writeText(url).then(function(){a.lastElementChild.textContent=a.dataset.done})
      }
    }
  });
`;

/** One second in sight is a view; a page fetched ahead is not in sight. No cookie, no id. */
const viewBeacon = `
  var id=d.body.dataset.view,timer;
  function seen(){
    clearTimeout(timer);
    if(d.visibilityState==="visible")timer=setTimeout(function(){
      d.removeEventListener("visibilitychange",seen);
      navigator.sendBeacon("/view",id)
    },1e3)
  }
  if(id&&navigator.sendBeacon){d.addEventListener("visibilitychange",seen);seen()}
`;

export const pageScript = tight(
  `(function(d,h){${relativeTimes}${dayOfToday}${acts}${viewBeacon}})(document,document.documentElement)`,
);

/** Source expressions of both scripts for the Content-Security-Policy of every reader page. */
export const scriptHashes = (): readonly string[] => [cspSourceOf(themeScript), cspSourceOf(pageScript)];
