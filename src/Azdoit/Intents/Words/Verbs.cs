namespace Azdoit.Intents.Words;

/// <summary>Everyday words for the catalogue's verbs. Four are open and are settled by what they are said about: get, give, change, open.</summary>
internal static class Verbs
{
    /// <summary>Verb, then its phrases.</summary>
    public static readonly string[] Known =
    [
        "create:create|carve out|build out|build me|create me|provision me|deploy me|craft|construct|allocate|prepare|creating|spinning up|setting up|standing up|deploying|host|i want to host|we want to host|i need to host|i'd like to host|provision|deploy|make|make me|build|spin up|spin me up|spinup|launch|set up|setup|set me up|stand up|bring up|fire up|put|put me|add|generate|register|establish|instantiate|new up|roll out|whip up|boot up a|boot up an",
        "give:our team needs|our team requires|my team needs|my team requires|the team needs|the team requires|the project needs|the project requires|our project needs|the customer needs|the customer wants|the team wants|our team wants|my boss wants|the devs need|developers need|the developers need|our developers need|they need|he needs|she needs|he wants|she wants|they want|gimme|lemme get|lemme have|i'd love|i would love|we'd love|i would like to have|i'd like to have|i want to have|want to have|i need to have|can i have|could i have|may i have|can we have|can i get|could i get|may i get|can we get|give me|get me|get us|give us|i need|we need|i want|we want|i'd like|we'd like|i would like|we would like|need|want|i'll need|i'll take|i require|we require|require|new|looking for|i'm looking for|we're looking for|we are looking for|i am looking for|i'd appreciate|i would appreciate|we'd appreciate|any chance of|any chance of getting|can you get me|could you get me|would you get me|could we get|could we have|may we have|hook me up with|hit me with|i could use|we could use|i'm after|we're after|wish for|grab me|sort me out with|we'll need|i will need|we will need|there should be|there needs to be|there must be|please give me|time for",
        "delete:delete|del|rm|remove|destroy|tear down|teardown|get rid of|nuke|drop|terminate|clean up|cleanup|decommission|erase|blow away|dispose of|trash|purge|permanently remove|delete off|take down|scrap|retire|force delete|permanently delete|clear out|eliminate|do away with|throw away|throw out|bin|obliterate|zap",
        "stop:stop|power off|poweroff|power down|shut down|shutdown|shut off|turn off|switch off|halt",
        "deallocate:deallocate|stop and deallocate|stop-deallocate|de-allocate|dealloc",
        "start:start|start up|boot|boot up|power on|poweron|power up|turn on|switch on|turn back on|start back up|bring back up|wake up|wake|resume|power back on|switch back on",
        "restart:restart|needs a reboot|needs a restart|needs to be rebooted|needs to be restarted|needs rebooting|needs restarting|reboot|bounce|cycle|power cycle|power-cycle|recycle|re-start",
        "resize:resize|upsize|downsize|upgrade|downgrade|change the size of|change size of|change size|change the vm size of|change the sku of|right-size|rightsize|bump|bump up|switch the size of|update the size of|set the size of|modify the size of|increase the size of|decrease the size of|grow|shrink|expand|enlarge|extend",
        "scale:scale|upscale|up-scale|downscale|down-scale|double|triple|quadruple|halve|scale out|scale in|scale up|scale down|scale-out|scale-in|scale-up|scale-down|scale back|scale back down|scale back up|autoscale|auto-scale",
        "tag:tag|label|add tag|add tags|add a tag|add the tag|add the tags|add label|put tag|put tags|put a tag|put the tag|put the tags|put these tags|put label|put labels|put the label|put the labels|stick the tag|stick a tag|set tag|set tags|set the tag|set the tags|apply tag|apply tags|apply the tag|apply the tags|apply a tag|attach tag|attach tags|attach the tag|assign a tag|assign tag|assign tags|assign the tag|assign the tags|assign these tags|add the following tags|add these tags|apply the following tags|apply these tags|update tags|update the tags|update tags on|update tags of|update the tags on|update the tags of|change the tags on|retag",
        "list:list|list out|list me|enumerate|ls|show all|show me all|what do i have|what do we have|which|what|what all|what kind of|do i have|do we have|are there|is there|what are|list all of",
        "show:show|show me|display|describe|view|see|inspect|print|look up|lookup|tell me about|tell me|what is|what's|is|are|where is|where are|how is|how are|check|check on|check the status of|get details|get details of|get the details of|get information about|get info on|fetch|retrieve|find|find me|search for|report on|pull up|query|read|let me see|i want to see|look at|examine",
        "get:get",
        "count:how many|count|count up|number of|total number of|tell me how many|show me how many",
        "cost:what are we paying|what am i paying|what do we pay|what do i pay|how much|how much is|how much are|how much does|how much do|how much would|how much will|how much did|what does it cost|what would it cost|what would|what will|what does|what do|what did|cost of|estimate|price out|quote me|how expensive|how expensive is|how expensive are|calculate|am i spending|are we spending|did i spend|did we spend",
        "compare:compare|which is cheaper|what is cheaper|what's cheaper|difference between|is it cheaper",
        "open:open|open up|allow|permit|expose|enable access|allow access|let in|unblock|whitelist|allowlist|block|deny|close|forbid|block off|close off",
        "change:give|change|update|modify|set|switch|convert|edit|reconfigure|increase|decrease|reduce|raise|lower|adjust|patch|alter",
    ];

    /// <summary>Together they let something scale by itself: "enable autoscaling", "update the autoscaler".</summary>
    public static readonly string[] AutoscaleDeeds = ["enable", "turn on", "switch on", "activate", "set", "set up", "configure", "update", "change", "adjust", "modify", "add", "apply", "use", "start"];

    /// <summary>What is switched, and how: "disable public access".</summary>
    public static readonly string[] Switches = ["public access", "public blob access", "anonymous access", "anonymous blob access", "blob public access", "anonymous public access"];

    public static readonly string[] SwitchesOff = ["disable", "turn off", "switch off", "remove", "block", "forbid", "revoke", "deny"];

    public static readonly string[] SwitchesOn = ["enable", "turn on", "switch on", "allow"];

    public static readonly string[] Autoscaling =
        ["autoscale", "autoscaling", "auto-scale", "auto-scaling", "auto scale", "auto scaling", "autoscaler", "the autoscaler", "cluster autoscaler", "the cluster autoscaler", "cluster autoscaling", "node autoscaling", "autoscale limits", "the autoscale limits", "autoscaler limits", "the autoscaler limits", "autoscaling limits", "the autoscaling limits"];

    /// <summary>What azdoit does not do, with the nearest operations that it does.</summary>
    public static readonly string[] Foreign =
    [
        "vm.show:ssh|ssh into|ssh to|connect|connect to|log in to|log into|login to|rdp|rdp into|remote into|run|execute|install|uninstall|sync|copy|upload|download|mount|unmount|clone|backup|back up|restore|snapshot|capture|generalize|redeploy|reimage|migrate|rename|attach|detach|encrypt|decrypt|patch up|ping|hibernate|simulate|reset",
        "vm.update:move|flush|enable|disable|configure|assign|unassign|grant|revoke|associate|dissociate|disassociate|peer|link|unlink|join|integrate|protect|lock|unlock|rotate|renew|regenerate|import|export|publish|push|pull|promote|failover|fail over|swap|recover|get it back|can i get it back|can we get it back|get them back|undelete|undo|rollback|roll back|revert|cancel|swap out",
        "resource.list:monitor|diagnose|troubleshoot|debug|optimize|optimise|secure|audit|scan|analyze|analyse|explain|recommend|suggest|send|email|notify|alert|write|draft|translate|summarize|summarise|play|order|buy|book|tell|sing|cook|brew|design|draw|plan|teach|learn|schedule|watch",
        "nsg_rule.list:restrict|ban|reject|blacklist|filter",
    ];

    /// <summary>Words for several operations, one of which destroys: never guessed.</summary>
    public static readonly string[] Doubtful = ["stop,delete:kill|kill off", "deallocate,delete:release|free up|let go of|give up", "delete:wipe|wipe clean|wipe out"];

    /// <summary>Wishes without an operation: a question.</summary>
    public const string Vague =
        "do something|do something with|do something about|do anything|do stuff|do|fix|handle|manage|deal with|take care of|work on|help with|look after|sort out|sort|mess with|play with|touch|improve|process|help|tidy|tidy up|use|try|maintain|make sure|ensure|keep|check that|save";
}
