namespace Azdoit.Intents.Words;

/// <summary>What a stretch of a request is, before grammar decides what it does there.</summary>
internal enum Part
{
    /// <summary>Not in the lexicon: a name, or something that azdoit does not know.</summary>
    Unknown,
    Verb,

    /// <summary>Something that people do with clouds and azdoit does not.</summary>
    ForeignVerb,

    /// <summary>"Do something", "fix": a wish without an operation.</summary>
    VagueVerb,
    Noun,

    /// <summary>A thing outside the catalogue; the value names the nearest operations.</summary>
    ForeignNoun,
    Region,

    /// <summary>A place with several regions or none: asked for, never guessed.</summary>
    Place,
    Image,
    State,
    SizeWord,
    Size,
    Number,
    Vague,
    Address,
    Pair,
    Pattern,
    Names,
    Quoted,

    /// <summary>"size", "tier", "region": the parameter's name itself.</summary>
    Cue,
    Age,
    Period,
    Preposition,
    With,
    Determiner,
    All,
    More,
    Pronoun,
    And,
    Comma,
    Stop,
    Not,
    Except,
    Condition,
    Polite,
    Filler,

    /// <summary>"Status", "details": with no other verb it asks to show.</summary>
    Detail,

    /// <summary>"To save money", "because": what follows is why, not what.</summary>
    Purpose,
    Unit,
}
