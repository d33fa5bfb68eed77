using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Texts.Word;

/// <summary>Reads one part of a Word document as it would be printed with all tracked changes accepted: insertions in, deletions out, what was moved at its new place. A text
/// box that is stored twice for older programs is read once; the instruction of a field is not text, its result is.</summary>
internal sealed class WordStory(PartReader xml, StoryText text, StoryNotes notes)
{
    private StoryText _text = text;
    private FieldStack _fields = new();
    private bool _isHidden;
    private bool _isParagraphHidden;
    private bool _isMarkDeleted;

    /// <summary>Reads from the root, on which the reader stands.</summary>
    public void Read() => xml.Inside(Visit);

    private void Visit()
    {
        if (WordNames.IsAlternate(xml))
        {
            Alternate();
        }
        else if (WordNames.IsWord(xml))
        {
            VisitWord();
        }
        else if (WordNames.IsMath(xml) && xml.Name == "t")
        {
            Put(xml.Content());
        }
        else
        {
            xml.Inside(Visit);
        }
    }

    private void VisitWord()
    {
        switch (xml.Name)
        {
            case "p": Paragraph(); break;
            case "r": Run(); break;
            case "tr": Row(); break;
            case "tc": Cell(); break;
            case "txbxContent": Box(); break;
            case "footnote" or "endnote" when WordNames.Value(xml, "type") is { } type and not "normal": xml.Skip(); break;
            case "del" or "moveFrom": notes.HasChanges = true; xml.Skip(); break;
            case "ins" or "moveTo": notes.HasChanges = true; xml.Inside(Visit); break;
            case "altChunk": notes.HasInserted = true; xml.Skip(); break;
            case "pPr" or "rPr" or "sectPr" or "tblPr" or "tblPrEx" or "tblGrid" or "trPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "rt" or "delText" or "instrText" or "fldData":
                xml.Skip();
                break;
            default: xml.Inside(Visit); break;
        }
    }

    /// <summary>The first choice of what is stored several times; the fallback where there is none.</summary>
    private void Alternate()
    {
        var isTaken = false;
        xml.Inside(() =>
        {
            if (!isTaken && xml.Name is "Choice" or "Fallback")
            {
                isTaken = true;
                xml.Inside(Visit);
            }
            else
            {
                xml.Skip();
            }
        });
    }

    private void Paragraph()
    {
        notes.Token.ThrowIfCancellationRequested();
        (_isMarkDeleted, _isParagraphHidden) = (false, false);
        _text.BeginParagraph();
        xml.Inside(() =>
        {
            if (xml.Name == "pPr" && WordNames.IsWord(xml))
            {
                xml.Inside(ParagraphProperty);
            }
            else
            {
                Visit();
            }
        });
        _text.EndParagraph(joins: _isMarkDeleted);
        (_isMarkDeleted, _isParagraphHidden) = (false, false);
    }

    private void ParagraphProperty()
    {
        if (xml.Name == "pStyle")
        {
            _isParagraphHidden = notes.Hidden.Hides(WordNames.Value(xml));
        }

        if (xml.Name != "rPr")
        {
            xml.Skip();
            return;
        }

        xml.Inside(() =>
        {
            _isMarkDeleted |= xml.Name is "del" or "moveFrom";
            notes.HasChanges |= xml.Name is "del" or "moveFrom" or "ins" or "moveTo";
            xml.Skip();
        });
    }

    private void Run()
    {
        var before = _isHidden;
        _isHidden = _isParagraphHidden;
        xml.Inside(RunPart);
        _isHidden = before;
    }

    private void RunPart()
    {
        if (!WordNames.IsWord(xml))
        {
            Visit();
            return;
        }

        switch (xml.Name)
        {
            case "rPr": xml.Inside(RunProperty); break;
            case "t": Put(xml.Content()); break;
            case "tab" or "ptab": Put("\t"); xml.Skip(); break;
            case "br" or "cr": Put("\n"); xml.Skip(); break;
            case "noBreakHyphen": Put("\u2011"); xml.Skip(); break;
            case "sym": Put(" "); xml.Skip(); break;
            case "fldChar": _fields.Change(WordNames.Value(xml, "fldCharType")); xml.Skip(); break;
            default: Visit(); break;
        }
    }

    private void RunProperty()
    {
        _isHidden = xml.Name switch
        {
            "vanish" => WordNames.IsOn(xml),
            "rStyle" => _isHidden || notes.Hidden.Hides(WordNames.Value(xml)),
            _ => _isHidden,
        };
        xml.Skip();
    }

    private void Put(string piece)
    {
        if (_fields.IsInInstruction)
        {
            return;
        }

        if (_isHidden)
        {
            notes.HiddenLetters += piece.Length;
            return;
        }

        _text.Append(piece);
    }

    private void Row()
    {
        _text.BeginRow();
        Unless("trPr", "del");
        _text.EndRow();
    }

    private void Cell()
    {
        _text.BeginCell();
        Unless("tcPr", "cellDel");
        _text.EndCell();
    }

    /// <summary>Reads what is inside unless the properties, which come first, say that it was deleted.</summary>
    private void Unless(string properties, string deletion)
    {
        var isDeleted = false;
        xml.Inside(() =>
        {
            if (xml.Name == properties)
            {
                xml.Inside(() =>
                {
                    isDeleted |= xml.Name == deletion;
                    xml.Skip();
                });
                notes.HasChanges |= isDeleted;
            }
            else if (isDeleted)
            {
                xml.Skip();
            }
            else
            {
                Visit();
            }
        });
    }

    /// <summary>A text box stands in the middle of a paragraph; its own paragraphs come after that one.</summary>
    private void Box()
    {
        var outside = (_text, _fields, _isHidden, _isParagraphHidden, _isMarkDeleted);
        var box = new StoryText(notes.Count);
        (_text, _fields, _isHidden) = (box, new FieldStack(), false);
        xml.Inside(Visit);
        (_text, _fields, _isHidden, _isParagraphHidden, _isMarkDeleted) = outside;
        _text.Add(box);
    }
}
